package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Pause;

/** One worker's way to the platform: right requests that make what the wild ones are about. */
final class Desk implements AutoCloseable {

  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Wire wire;
  private final Tokens tokens;
  private final Ledger ledger;

  Desk(URI gateway, Tokens tokens, Ledger ledger, Duration patience) {
    this.wire = new Wire(gateway, patience);
    this.tokens = tokens;
    this.ledger = ledger;
  }

  /** Sends a request as it is. */
  Reply send(Request request) {
    return wire.send(request);
  }

  String bearer(Caller caller) {
    return "Bearer " + tokens.of(caller, wire);
  }

  JsonNode read(Caller caller, String path) {
    Reply reply = send(Request.of("GET", path).and("Authorization", bearer(caller)));
    if (!reply.isSuccess()) {
      throw new BenchException("GET %s: %d %s".formatted(path, reply.status(), reply.text()));
    }
    return reply.json();
  }

  /**
   * Does a right write.
   *
   * @param body null for none
   * @return its answer
   * @throws BenchException when it is refused, other than for a time
   */
  JsonNode write(Caller caller, String method, String path, JsonNode body) {
    long deadline = System.nanoTime() + UNTIL_KNOWN.toNanos();
    while (true) {
      String mark = ledger.next();
      Request request =
          Request.of(method, path)
              .and("Authorization", bearer(caller))
              .and("X-Acting-Person", mark);
      if (body != null) {
        request = request.and("Content-Type", Operation.JSON).body(body.toString());
      }
      // Over one that rested it might be sent twice.
      Reply reply = send(request.onItsOwn());
      ledger.note(mark, method + " " + path, reply);
      if (reply.isSuccess()) {
        return reply.json();
      }
      // Nothing is broken in such a run: an answer that leaves it open is one too many.
      boolean later = reply.status() < 500 && reply.json().path("retry").asText().equals("later");
      if (!later || System.nanoTime() > deadline) {
        throw new BenchException(
            "%s %s with %s: %d %s".formatted(method, path, body, reply.status(), reply.text()));
      }
      // An institution is not known everywhere at once.
      Pause.of(POLL);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
