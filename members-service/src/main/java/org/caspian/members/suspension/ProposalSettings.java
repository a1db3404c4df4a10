package org.caspian.members.suspension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;
import org.caspian.members.charter.Dated;
import org.caspian.members.charter.DatedNumberConverter;
import org.caspian.members.institution.Effect;

/** What the charter leaves to be set of suspensions for fees that are not paid. */
@ConfigMapping(prefix = "caspian.members")
interface ProposalSettings {

  /** For how many years in a row a member has not paid when its suspension is proposed. */
  @WithDefault("2")
  @WithConverter(DatedNumberConverter.class)
  Dated<Integer> unpaidYearsUntilProposal();

  /** How many days the member has for its reply, that of the proposal not counted. */
  @WithDefault("30")
  @WithConverter(DatedNumberConverter.class)
  Dated<Integer> replyDays();

  /** Whether the clock suspends by itself once they are over. Off: a body decides. */
  @WithDefault("false")
  boolean automaticSuspension();

  /** What is forbidden by a suspension that no body decides. */
  @WithDefault("VOTE,OFFICE")
  Set<Effect> automaticSuspensionEffects();

  /** How often it is looked. */
  @WithDefault("PT1H")
  Duration proposeEvery();
}
