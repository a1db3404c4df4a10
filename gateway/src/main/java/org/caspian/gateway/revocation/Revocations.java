package org.caspian.gateway.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.command.Sql;
import org.caspian.platform.outbox.Outbox;
import org.jboss.logging.Logger;

/** Revokes tokens, for all gateways and services, in the transaction of who calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Revocations {

  private static final Logger LOG = Logger.getLogger(Revocations.class);

  /** Of two who revoke the same token at once, one waits, and finds it revoked. */
  private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final EntityManager entities;
  private final Sql sql;
  private final Outbox outbox;
  private final Clock clock;

  Revocations(EntityManager entities, Sql sql, Outbox outbox, Clock clock) {
    this.entities = entities;
    this.sql = sql;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Revokes a token of this issuer. Revoked again it stays as it is.
   *
   * @param by the client that revokes it
   */
  public void revoke(AccessToken token, String by) {
    UUID id = UUID.fromString(token.id());
    sql.list(LOCK, row -> row.getInt(1), "revoked_token " + id);
    if (entities.find(RevokedToken.class, id) == null) {
      RevokedToken revoked = new RevokedToken(token, clock.instant(), by);
      entities.persist(revoked);
      outbox.append(revoked, RevocationMessages.revoked(revoked));
      LOG.infof("Token %s of client %s is revoked, by client %s", id, token.clientId(), by);
    }
  }
}
