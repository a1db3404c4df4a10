package org.caspian.members.office;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about an office: of which body, and which members hold it. */
record OfficeMessage(UUID id, String number, OfficeBody body, int seats, List<Term> holdings) {

  /** That a member holds it; of all that are not over, or were the last to be. */
  record Term(int seat, UUID institution, LocalDate from, LocalDate to, UUID endsWithAssembly) {

    static Term of(OfficeHolding holding) {
      return new Term(
          holding.seat(),
          holding.institution(),
          holding.from(),
          holding.to().orElse(null),
          holding.endsWithAssembly().orElse(null));
    }
  }

  static OutboxMessage created(Office office) {
    return of("org.caspian.members.office.created.v1", office);
  }

  static OutboxMessage taken(Office office) {
    return of("org.caspian.members.office.taken.v1", office);
  }

  static OutboxMessage ended(Office office) {
    return of("org.caspian.members.office.ended.v1", office);
  }

  private static OutboxMessage of(String type, Office office) {
    OfficeProfile profile = office.profile();
    return OutboxMessage.of(
        type,
        "/v1/offices/" + office.id(),
        Audience.members(),
        new OfficeMessage(
            office.id(), office.number(), profile.body(), profile.seats(), lastOfEachSeat(office)));
  }

  private static List<Term> lastOfEachSeat(Office office) {
    SortedMap<Integer, Term> last = new TreeMap<>();
    office.holdings().forEach(holding -> last.put(holding.seat(), Term.of(holding)));
    return List.copyOf(last.values());
  }
}
