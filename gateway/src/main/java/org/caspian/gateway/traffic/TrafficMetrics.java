package org.caspian.gateway.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts requests: by template, method, status and kind of caller, with the time they took; and by
 * institution and class of status. Not by client: institutions are a few dozen for ever, while
 * clients are opened and disabled, and a series once begun stays until the process ends. Which
 * client it was is in the access log.
 */
@Singleton
final class TrafficMetrics {

  private final MeterRegistry metrics;

  // To look a meter up by its tags costs more than all else here.
  private final Map<Request, Timer> timers = new ConcurrentHashMap<>();
  private final Map<ByInstitution, Counter> counters = new ConcurrentHashMap<>();

  TrafficMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  private record Request(String route, String method, int status, String caller) {}

  private record ByInstitution(UUID institution, int hundreds) {}

  /**
   * Counts a request.
   *
   * @param status of the answer; 0 if the caller went before there was one
   */
  void count(
      PathTemplate template,
      String method,
      int status,
      Optional<Identified> caller,
      Duration time) {
    timers
        .computeIfAbsent(new Request(template.text(), method, status, kind(caller)), this::timer)
        .record(time);
    caller
        .flatMap(Identified::institution)
        .map(institution -> new ByInstitution(institution, status / 100))
        .ifPresent(key -> counters.computeIfAbsent(key, this::counter).increment());
  }

  private Timer timer(Request request) {
    return Timer.builder("gateway_requests")
        .description("Requests and the time until their answers were sent")
        .tag("route", request.route())
        .tag("method", request.method())
        .tag("status", Integer.toString(request.status()))
        .tag("caller", request.caller())
        .register(metrics);
  }

  private Counter counter(ByInstitution key) {
    return Counter.builder("gateway_requests_of_institution")
        .description("Requests of the clients of an institution, by class of status")
        .tag("institution", key.institution().toString())
        .tag("status", key.hundreds() + "xx")
        .register(metrics);
  }

  /** {@code none} is who sent no token, or none that is good. */
  private static String kind(Optional<Identified> caller) {
    return caller
        .map(one -> one.institution().isPresent() ? "member" : "secretariat")
        .orElse("none");
  }
}
