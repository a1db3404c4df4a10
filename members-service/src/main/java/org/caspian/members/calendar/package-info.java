/** Which day it is at the association. */
package org.caspian.members.calendar;
