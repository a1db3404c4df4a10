package org.caspian.gateway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.platform.command.Sql;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;

/** Reads what became of requests for tokens. */
@ApplicationScoped
public class TokenEventReader {

  private final Sql sql;
  private final Pages pages;

  TokenEventReader(Sql sql, Pages pages) {
    this.sql = sql;
    this.pages = pages;
  }

  /**
   * A page of a client's requests, the oldest first. Whether the caller may see the client is for
   * who asks to check before.
   *
   * @param since the first of them; null for all that are kept
   * @throws ProblemException 400 for the cursor of another list
   */
  public Page<TokenRequestView> page(String clientId, Instant since, PageRequest request) {
    UUID first = TokenEventTable.firstId(since == null ? Instant.EPOCH : since);
    return pages.page(
        request,
        new RequestsOf(clientId, since),
        (after, limit) ->
            sql.list(
                """
                select id, at, outcome, error, address, token_id, scope from token_event
                where client_id = ? and id > ? order by id limit ?""",
                TokenEventReader::view,
                clientId,
                after == null ? first : after,
                limit),
        TokenRequestView::id,
        Function.identity());
  }

  private static TokenRequestView view(ResultSet row) throws SQLException {
    return new TokenRequestView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        TokenOutcome.valueOf(row.getString("outcome")),
        row.getString("error"),
        row.getString("address"),
        row.getString("token_id"),
        row.getString("scope"));
  }

  /** What a cursor of this list is good for. */
  private record RequestsOf(String clientId, Instant since) {}
}
