package org.caspian.members.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.caspian.platform.testkit.Servers;
import org.caspian.platform.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the migration makes of a register that knew members, and no memberships. */
class MembersOfTheTimeBeforeTest {

  private static final String INSTITUTIONS =
      """
      insert into institution (id, version, created_at, changed_at, changed_by, change_count, number,
        name, label, label_given, type, country, time_zone, time_zone_basis, membership, basis)
      select ('01a207bd-a9c0-7d2a-9f0e-00000000000' || n)::uuid, 1, '2026-02-03T23:30:00Z', now(),
        'test', 0, 'IN-' || n, '{"en": "U"}', 'U', false, 'UNIVERSITY', 'KZ', 'Asia/Aqtau',
        'CONFIRMED', case n when 3 then 'NONE' else 'ACTIVE' end, 'REGISTERED'
      from generate_series(1, 3) n
      """;

  /** The second became a member later than it was registered. */
  private static final String HISTORY =
      """
      insert into history (id, root_type, root_id, at, client_id, command, changes) values
        ('01a207bd-a9c0-7d2a-9f0e-000000000009', 'Institution',
         '01a207bd-a9c0-7d2a-9f0e-000000000002', '2026-05-06T10:00:00Z', 'test',
         'institution.update',
         '[{"field": "membership", "change": "CHANGED", "before": "NONE", "after": "ACTIVE"}]')
      """;

  private static final String MEMBERSHIPS =
      """
      select concat_ws(' ', right(m.institution::text, 1), m.state, m.basis, m.category,
        m.known_since, m.categories, m.certificate_number, a.audience), m.number
      from membership m join membership_audience a on a.membership_id = m.id
      order by m.institution
      """;

  @Test
  void areTakenOverSinceTheRegisterKnowsOfThem() throws SQLException {
    TestDatabase database = Servers.newDatabase();
    migrate(database, "20261127.60");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(INSTITUTIONS);
      statement.execute(HISTORY);

      migrate(database, "20261127.61");

      List<String> memberships = new ArrayList<>();
      List<String> numbers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(MEMBERSHIPS)) {
        while (rows.next()) {
          memberships.add(rows.getString(1));
          numbers.add(rows.getString(2));
        }
      }
      String rest = " [{\"category\": \"FULL\"}] 00000000-0000-8000-8000-000000000001";
      assertEquals(
          List.of(
              "1 ACTIVE IMPORTED FULL 2026-02-03" + rest,
              "2 ACTIVE IMPORTED FULL 2026-05-06" + rest),
          memberships);
      numbers.forEach(number -> assertTrue(isNumber(number), number));
      assertEquals(2, numbers.stream().distinct().count());
    }
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("db/platform", "db/migration")
        .target(target)
        .load()
        .migrate();
  }

  /** With the check digit of ISO 7064 MOD 11,10. */
  private static boolean isNumber(String number) {
    String[] parts = number.split("-");
    int product = 10;
    for (char digit : (parts[1] + parts[2]).toCharArray()) {
      int sum = (product + digit - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return parts[0].equals("MS") && (product + Integer.parseInt(parts[3])) % 10 == 1;
  }
}
