package org.caspian.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Platform;

/** Finds out which instance of a service relays, by what they tell in their metrics. */
final class Relays {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final Platform platform;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  Relays(Platform platform) {
    this.platform = platform;
  }

  /** The instance that has the lease; empty while nobody says so. */
  Optional<String> holder(String service) {
    return platform.instances(service).stream().filter(this::leads).findFirst();
  }

  private boolean leads(String part) {
    URI metrics = platform.stack().management(part).resolve("/q/metrics");
    try {
      return client
          .send(HttpRequest.newBuilder(metrics).timeout(TIMEOUT).build(), BodyHandlers.ofString())
          .body()
          .lines()
          .anyMatch(line -> line.startsWith("relay_lease_held") && line.endsWith(" 1.0"));
    } catch (IOException deadOrFrozen) {
      return false;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }
}
