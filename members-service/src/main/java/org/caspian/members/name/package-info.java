/** How names of institutions are found and compared across languages, scripts and spellings. */
package org.caspian.members.name;
