/**
 * What members owe for a year, and what became of it. Off until a {@link
 * org.caspian.members.fee.FeeSchedule} is issued: without one nothing is owed.
 */
package org.caspian.members.fee;
