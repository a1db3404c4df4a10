package org.caspian.members.fee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The blocks of payment channels in the database. */
@ApplicationScoped
class PaymentChannelBlockRepository implements PanacheRepositoryBase<PaymentChannelBlock, UUID> {

  /**
   * A block that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  PaymentChannelBlock get(UUID id, Caller caller) {
    PaymentChannelBlock block =
        findByIdOptional(id)
            .orElseThrow(
                () -> new ProblemException(Problems.NOT_FOUND, "There is no such object."));
    block.audience().require(caller);
    return block;
  }
}
