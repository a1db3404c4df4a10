package org.caspian.members.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.institution.Standing;
import org.caspian.platform.access.Caller;

/**
 * Who does something with a membership, and when.
 *
 * @param today the day at the association
 * @param standings how institutions stand now
 */
record Act(Caller caller, Instant at, LocalDate today, Function<UUID, Standing> standings) {}
