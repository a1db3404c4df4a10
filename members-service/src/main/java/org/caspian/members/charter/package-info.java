/** What the charter leaves to be set, with the days from which on it holds. */
package org.caspian.members.charter;
