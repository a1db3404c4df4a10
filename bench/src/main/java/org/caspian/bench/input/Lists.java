package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caspian.bench.platform.Caller;

/** Walks every list, to see that nothing is there of which nobody was told. */
final class Lists {

  private static final Pattern COLLECTION = Pattern.compile("/v1/[a-z-]+");

  /** Its entries are messages, not what requests make. */
  private static final String FEED = "/v1/changes";

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
            .toList();
    this.desk = desk;
    this.ledger = ledger;
  }

  /** What is there now is nobody's fault. */
  void begin(Caller caller) {
    lists.forEach(list -> before.put(list.template(), ids(caller, list)));
  }

  /** Holds the lists as this caller sees them against the ledger. */
  void check(Caller caller, Tally tally) {
    for (Operation list : lists) {
      Set<String> there = ids(caller, list);
      there.removeAll(before.getOrDefault(list.template(), Set.of()));
      for (String id : there) {
        if (!ledger.knows(id)) {
          tally.found(
              new Finding(Property.STORED, list.toString(), "", id, "nobody was told of it", ""));
        }
      }
    }
  }

  private Set<String> ids(Caller caller, Operation list) {
    Set<String> ids = new HashSet<>();
    String next = "";
    do {
      Reply reply =
          desk.send(
              Request.of("GET", list.template() + "?limit=200" + next)
                  .and("Authorization", desk.bearer(caller)));
      if (!reply.isSuccess()) {
        // Not for this caller.
        return ids;
      }
      JsonNode page = reply.json();
      page.path("items").forEach(item -> ids.add(item.path("id").asText()));
      next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    ids.remove("");
    return ids;
  }
}
