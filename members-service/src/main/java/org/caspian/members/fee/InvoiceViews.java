package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows invoices to the caller. */
@ApplicationScoped
class InvoiceViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  InvoiceViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One invoice, with what the caller may do. */
  InvoiceView single(Invoice invoice) {
    Caller reader = caller.get();
    return InvoiceView.of(
        invoice,
        localReferences.of(invoice, reader).orElse(null),
        InvoiceCommand.allowed(invoice, reader));
  }

  /** Rows of a list. */
  List<InvoiceView> rows(List<Invoice> invoices) {
    List<UUID> ids = invoices.stream().map(Invoice::id).toList();
    Map<UUID, String> references = localReferences.of(Invoice.class, ids, caller.get());
    return invoices.stream()
        .map(invoice -> InvoiceView.of(invoice, references.get(invoice.id()), null))
        .toList();
  }
}
