package org.caspian.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A university reads the list of its projects while it is invited to some and declines others. */
@QuarkusTest
class AWalkThroughTenThousandProjectsTest {

  private static final int ROWS = 10_000;
  private static final int PAGE = 200;

  /** One a second, an hour ago and before. */
  private static final String FILL =
      """
      insert into project
      select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
          || '7fff8' || lpad(to_hex(n), 15, '0'))::uuid,
        2, at, at, 'walk', 1, format('PR-1999-%%s-0', lpad(n::text, 5, '0')), 'DRAFT', '{"en": "Seals"}', 'Seals', false,
        'CASPIAN_ECOLOGY', '%1$s', null
      from (select n, now() - interval '1 hour' - (%3$d - n) * interval '1 second' as at
        from generate_series(1, %3$d) n) made;
      insert into project_partner (id, project_id, institution_id, state, invited_at)
      select gen_random_uuid(), id, '%2$s', 'INVITED', created_at from project
      where number like 'PR-1999-%%';
      insert into project_audience (audience, project_id)
      select unnest('{%1$s,%2$s}'::uuid[]), id from project where number like 'PR-1999-%%';
      """;

  private static final String EMPTY =
      """
      delete from project_audience where project_id in (select id from project where number like 'PR-1999-%');
      delete from project_partner where project_id in (select id from project where number like 'PR-1999-%');
      delete from project where number like 'PR-1999-%';
      """;

  @Inject DataSource database;

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");
  private final Set<String> gone = new HashSet<>();

  @BeforeEach
  void fill() throws SQLException {
    // Both are known from here on.
    Given.refuse(Given.draftWith(coordinator, partner), partner, "Not this one.")
        .then()
        .statusCode(200);
    execute(FILL.formatted(coordinator.id(), partner.id(), ROWS));
  }

  /** Other tests read the lists of the secretariat to their ends. */
  @AfterEach
  void empty() throws SQLException {
    execute(EMPTY);
  }

  @Test
  void showsWhatStaysOnceAndNothingTwice() throws SQLException {
    List<String> before = rows();
    assertEquals(ROWS, before.size());
    List<String> stayed = new ArrayList<>(before);
    Set<String> goneUnseen = new HashSet<>();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page = page(cursor);
      seen.addAll(Json.at(page, "items.id"));
      cursor = Json.at(page, "next");
      int last = before.indexOf(seen.getLast());
      if (cursor != null && last >= 0) {
        if (stayed.size() % 2 == 0) {
          go(before, last); // where the cursor stands, now and then
        }
        goneUnseen.addAll(go(before, last + 1));
        goneUnseen.addAll(go(before, last + PAGE + PAGE / 2));
        stayed.add(Given.draftWith(coordinator, partner));
      }
    } while (cursor != null);
    stayed.removeAll(gone);

    assertTrue(goneUnseen.size() > 90, goneUnseen::toString);
    assertEquals(seen.size(), new HashSet<>(seen).size(), "shown twice");
    assertEquals(stayed, seen.stream().filter(id -> !gone.contains(id)).toList());
    goneUnseen.forEach(id -> assertFalse(seen.contains(id), id));
  }

  /** The partner declines, and the row leaves its list; nothing happens beyond the ends. */
  private List<String> go(List<String> rows, int index) {
    if (index < 0 || index >= rows.size() || !gone.add(rows.get(index))) {
      return List.of();
    }
    Given.refuse(rows.get(index), partner, "No.").then().statusCode(200);
    return List.of(rows.get(index));
  }

  /** Without the filter that holds each of ten thousand rows against the contract. */
  private Response page(String cursor) {
    RequestSpecification request = partner.asks().noFilters().queryParam("limit", PAGE);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    Response page = request.get("/v1/projects");
    page.then().statusCode(200);
    return page;
  }

  private List<String> rows() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select project_id from project_audience where audience = ? order by project_id")) {
      statement.setObject(1, partner.id());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          ids.add(found.getString(1));
        }
      }
    }
    return ids;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
