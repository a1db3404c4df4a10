package org.caspian.members.institution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That one institution acts for another that was merged into it.
 *
 * @param successor which may have been merged itself since
 * @param since the first day, at the association
 */
public record Succession(UUID successor, LocalDate since) {}
