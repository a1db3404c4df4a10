package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;

/** Walks every list, to see that nothing is there of which nobody was told. */
final class Lists {

  private static final Pattern COLLECTION = Pattern.compile("/v1/[a-z-]+");

  /** Its entries are messages, not what requests make. */
  private static final String FEED = "/v1/changes";

  private static final int NOT_FOR_THIS_CALLER = 403;

  private final List<Operation> lists;
  private final Desk desk;
  private final Ledger ledger;
  private final Map<String, Set<String>> before = new HashMap<>();

  Lists(Document document, Desk desk, Ledger ledger) {
    this.lists =
        document.operations().stream()
            .filter(operation -> !operation.isWrite())
            .filter(operation -> COLLECTION.matcher(operation.template()).matches())
            .filter(operation -> !operation.template().equals(FEED))
            .filter(Lists::isPaged)
            .toList();
    this.desk = desk;
    this.ledger = ledger;
  }

  private static boolean isPaged(Operation operation) {
    return operation.parameters("query").stream().anyMatch(one -> one.name().equals("limit"));
  }

  /** What is there now is nobody's fault. */
  void begin(Caller caller) {
    lists.forEach(list -> before.put(list.template(), items(caller, list).keySet()));
  }

  /** Holds the lists as this caller sees them against the ledger. */
  void check(Caller caller, Tally tally) {
    for (Operation list : lists) {
      Map<String, JsonNode> there = items(caller, list);
      there.keySet().removeAll(before.getOrDefault(list.template(), Set.of()));
      there.forEach(
          (id, item) -> {
            if (!ledger.knows(id) && !isTakenOver(item) && !followsFromInvoices(item)) {
              tally.found(
                  new Finding(
                      Property.STORED, list.toString(), "", id, "nobody was told of it", ""));
            }
          });
    }
  }

  /** A membership that is made with its institution: whoever made that was told of it alone. */
  private boolean isTakenOver(JsonNode item) {
    return item.path("basis").asText().equals("IMPORTED")
        && ledger.knows(item.path("institution").asText());
  }

  /** A proposal of suspension: whoever made the invoices was told of them alone. */
  private boolean followsFromInvoices(JsonNode item) {
    return item.has("unpaid")
        && ledger.knows(item.path("unpaid").path(0).path("invoiceId").asText());
  }

  private Map<String, JsonNode> items(Caller caller, Operation list) {
    Map<String, JsonNode> items = new HashMap<>();
    String next = "";
    do {
      Reply reply =
          desk.send(
              Request.of("GET", list.template() + "?limit=200" + next)
                  .and("Authorization", desk.bearer(caller)));
      if (reply.status() == NOT_FOR_THIS_CALLER) {
        return items;
      }
      if (!reply.isSuccess()) {
        throw new BenchException(
            "%s cannot be read: %d %s".formatted(list, reply.status(), reply.text()));
      }
      JsonNode page = reply.json();
      page.path("items").forEach(item -> items.put(item.path("id").asText(), item));
      next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    items.remove("");
    return items;
  }
}
