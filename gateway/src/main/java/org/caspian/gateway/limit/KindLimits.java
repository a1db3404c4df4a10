package org.caspian.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The limits of one kind of request: each client's, and that of each institution. */
final class KindLimits {

  /** More than the 64 and the secretariat will ever open. */
  private static final int MOST_CLIENTS = 10_000;

  private static final int MOST_INSTITUTIONS = 1_000;

  /** Whose limit it is. */
  enum Scope {
    CLIENT,
    INSTITUTION;

    String text() {
      return this == CLIENT ? "client" : "institution";
    }
  }

  /**
   * What this gateway grants.
   *
   * @param gateways as one of so many
   * @param policy in words of HTTP
   */
  private record Terms(int gateways, Quota client, Quota institution, String policy) {

    Quota of(Scope scope) {
      return scope == Scope.CLIENT ? client : institution;
    }
  }

  /** What was taken from whose budget. */
  record Outcome(Standing standing, Scope scope) {}

  private final Kind kind;
  private final Quota client;
  private final Quota institution;
  private final Budgets<String> clients;
  private final Budgets<Optional<UUID>> institutions;
  private volatile Terms terms;

  /**
   * The limits of all gateways together.
   *
   * @param client of each client
   * @param institution of each institution, and of the secretariat
   */
  KindLimits(Kind kind, Quota client, Quota institution, TimeMeter time) {
    this.kind = kind;
    this.client = client;
    this.institution = institution;
    this.clients = new Budgets<>(client.window(), MOST_CLIENTS, time);
    this.institutions = new Budgets<>(institution.window(), MOST_INSTITUTIONS, time);
    this.terms = terms(1);
  }

  /**
   * Counts a request: against both limits if both allow it, else against none.
   *
   * @param institutionId empty for the secretariat
   * @param gateways that share the limits, this one among them
   */
  Outcome spend(String clientId, Optional<UUID> institutionId, int gateways) {
    Terms current = terms;
    if (current.gateways() != gateways) {
      current = terms(gateways);
      terms = current;
    }
    ConsumptionProbe own = clients.spend(clientId, current.client());
    if (!own.isConsumed()) {
      return refused(current, Scope.CLIENT, own);
    }
    ConsumptionProbe all = institutions.spend(institutionId, current.institution());
    if (!all.isConsumed()) {
      clients.giveBack(clientId, current.client());
      return refused(current, Scope.INSTITUTION, all);
    }
    return own.getRemainingTokens() <= all.getRemainingTokens()
        ? allowed(current, Scope.CLIENT, own)
        : allowed(current, Scope.INSTITUTION, all);
  }

  private Terms terms(int gateways) {
    Quota ofClient = client.share(gateways);
    Quota ofInstitution = institution.share(gateways);
    String policy =
        policy(Scope.CLIENT, ofClient) + ", " + policy(Scope.INSTITUTION, ofInstitution);
    return new Terms(gateways, ofClient, ofInstitution, policy);
  }

  private String policy(Scope scope, Quota quota) {
    return name(scope) + ";q=" + quota.amount() + ";w=" + quota.window().toSeconds();
  }

  private String name(Scope scope) {
    return '"' + kind.text() + '-' + scope.text() + '"';
  }

  private Outcome allowed(Terms current, Scope scope, ConsumptionProbe left) {
    long untilFull = seconds(left.getNanosToWaitForReset());
    return new Outcome(
        new Standing(
            true,
            current.policy(),
            limit(scope, left.getRemainingTokens(), untilFull),
            Duration.ZERO,
            ""),
        scope);
  }

  private Outcome refused(Terms current, Scope scope, ConsumptionProbe left) {
    long pause = seconds(left.getNanosToWaitForRefill());
    Quota quota = current.of(scope);
    String words =
        "The %s may send %d requests of the kind %s in %d seconds here. Send the next in %d s."
            .formatted(
                scope.text(), quota.amount(), kind.text(), quota.window().toSeconds(), pause);
    return new Outcome(
        new Standing(
            false, current.policy(), limit(scope, 0, pause), Duration.ofSeconds(pause), words),
        scope);
  }

  private String limit(Scope scope, long left, long seconds) {
    return name(scope) + ";r=" + left + ";t=" + seconds;
  }

  /** Rounded up: who comes then is not too early. */
  static long seconds(long nanos) {
    return Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L));
  }
}
