package org.caspian.contracttests;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Takes spans by OTLP over HTTP, as the collector of an operator does. */
final class Collector {

  private static final HexFormat HEX = HexFormat.of();
  private static final String CHOSEN = "c0ffee0000000001";

  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
  private final Queue<Span> strays = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  private Collector(HttpServer server) {
    this.server = server;
  }

  /** One that takes spans until the JVM ends. */
  static Collector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Collector collector = new Collector(server);
      server.createContext("/v1/traces", collector::take);
      server.setExecutor(
          Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("spans").factory()));
      server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it takes them. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All spans of a trace that have come so far. */
  List<Span> of(String traceId) {
    return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
  }

  /** What has come so far of which no test has asked to be recorded. */
  List<Span> strays() {
    return List.copyOf(strays);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      read(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void read(byte[] request) throws InvalidProtocolBufferException {
    ExportTraceServiceRequest.parseFrom(request)
        .getResourceSpansList()
        .forEach(
            resource -> {
              String service =
                  attributes(resource.getResource().getAttributesList()).get("service.name");
              resource
                  .getScopeSpansList()
                  .forEach(
                      scope -> scope.getSpansList().forEach(span -> keep(Span.of(service, span))));
            });
  }

  private void keep(Span span) {
    (span.traceId().endsWith(CHOSEN) ? spans : strays).add(span);
  }

  /** A trace id for a test. */
  static String traceId() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1) + CHOSEN;
  }

  private static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey,
                attribute ->
                    attribute.getValue().hasStringValue()
                        ? attribute.getValue().getStringValue()
                        : attribute.getValue().toString(),
                (one, other) -> one + other));
  }

  /** A span, ids as hex digits. */
  record Span(
      String service,
      String kind,
      String name,
      String traceId,
      String id,
      String parentId,
      Map<String, String> attributes,
      List<String> events) {

    private static Span of(String service, io.opentelemetry.proto.trace.v1.Span span) {
      return new Span(
          service,
          span.getKind().name().replace("SPAN_KIND_", ""),
          span.getName(),
          HEX.formatHex(span.getTraceId().toByteArray()),
          HEX.formatHex(span.getSpanId().toByteArray()),
          HEX.formatHex(span.getParentSpanId().toByteArray()),
          Collector.attributes(span.getAttributesList()),
          span.getEventsList().stream().map(Object::toString).toList());
    }

    /** As people look for it. */
    String what() {
      return service + " " + kind + " " + name;
    }
  }
}
