/** What the secretariat takes into a spreadsheet: reports as CSV. */
package org.caspian.members.sheet;
