package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A membership has an end. It is fired within the transaction of the command that says so, for
 * whoever has what only a member may hold.
 *
 * @param institution whose membership it is
 * @param last its last day, which may have passed or be to come
 */
public record MembershipEnded(UUID institution, LocalDate last) {}
