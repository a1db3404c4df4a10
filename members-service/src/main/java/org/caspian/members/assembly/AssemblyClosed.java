package org.caspian.members.assembly;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An assembly is over. It is fired within the transaction of the command that closes it, for
 * whoever has what ends with it.
 *
 * @param on the day of that, at the place
 */
public record AssemblyClosed(UUID assemblyId, LocalDate on) {}
