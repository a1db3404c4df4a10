package org.caspian.members.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.caspian.members.institution.Effect;

/**
 * That something is forbidden on a day, and why. Where two things forbid it, there are two of
 * these.
 *
 * @param since the first day, at the association; empty if it is not known
 * @param reason in words for the institution itself and the secretariat; empty if there are none
 */
record EffectInForce(
    Effect effect, EffectSource source, Optional<LocalDate> since, Optional<String> reason) {}
