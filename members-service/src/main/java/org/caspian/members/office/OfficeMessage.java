package org.caspian.members.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about an office: of which body, and which members hold it. */
record OfficeMessage(UUID id, String number, OfficeBody body, int seats, List<Term> holdings) {

  /**
   * That a member holds it; of all that are not over, and of a seat that nobody holds the last one.
   */
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

  static OutboxMessage created(Office office, LocalDate today) {
    return of("org.caspian.members.office.created.v1", office, today);
  }

  static OutboxMessage taken(Office office, LocalDate today) {
    return of("org.caspian.members.office.taken.v1", office, today);
  }

  static OutboxMessage ended(Office office, LocalDate today) {
    return of("org.caspian.members.office.ended.v1", office, today);
  }

  /** Nobody is to keep who the person was that held it for a member. */
  static OutboxMessage personErased(Office office, LocalDate today) {
    return of("org.caspian.members.office.person-erased.v1", office, today);
  }

  /** Where it is read. */
  static String subject(UUID id) {
    return "/v1/offices/" + id;
  }

  private static OutboxMessage of(String type, Office office, LocalDate today) {
    OfficeProfile profile = office.profile();
    return OutboxMessage.of(
        type,
        subject(office.id()),
        Audience.members(),
        new OfficeMessage(
            office.id(), office.number(), profile.body(), profile.seats(), terms(office, today)));
  }

  private static List<Term> terms(Office office, LocalDate today) {
    Map<Integer, OfficeHolding> last = new HashMap<>();
    office.holdings().forEach(holding -> last.put(holding.seat(), holding));
    return office.holdings().stream()
        .filter(holding -> holding.goesOnAt(today) || last.containsValue(holding))
        .sorted(Comparator.comparing(OfficeHolding::seat).thenComparing(OfficeHolding::from))
        .map(Term::of)
        .toList();
  }
}
