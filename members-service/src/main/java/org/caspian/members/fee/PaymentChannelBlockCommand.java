package org.caspian.members.fee;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;

/** What may be done with a block of payment channels. */
enum PaymentChannelBlockCommand implements Action<PaymentChannelBlock> {
  /** Say which day is its last. */
  END,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<PaymentChannelBlockCommand> allowed(PaymentChannelBlock block, Caller caller) {
    return Action.allowed(PaymentChannelBlockCommand.class, block, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(PaymentChannelBlock block, Caller caller) {
    return this == SET_LOCAL_REFERENCE ? Optional.empty() : FeeProblems.notSecretariat(caller);
  }
}
