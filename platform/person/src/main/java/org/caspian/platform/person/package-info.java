/**
 * Persons as institutions name them, by the conventions of the platform: how a request says it, how
 * it is kept, who sees what of it, and for how long.
 */
package org.caspian.platform.person;
