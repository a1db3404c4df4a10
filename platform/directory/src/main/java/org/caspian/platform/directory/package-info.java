/**
 * What a service knows of institutions: a copy, made of the messages of members-service, and what
 * their standing forbids.
 */
package org.caspian.platform.directory;
