package org.caspian.platform.rest.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of a span what may be of a person: paths, of which the template stays, what stands
 * behind the question mark, and from where it was asked. Messages of exceptions are not recorded at
 * all: {@code quarkus.otel.span.event.count.limit}.
 */
@Singleton
final class SpansWithoutPersons implements SpanProcessor {

  private static final String LEFT_OUT = "-";

  private static final List<AttributeKey<String>> OF_PERSONS =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("client.address"));

  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> attribute : OF_PERSONS) {
      if (span.getAttribute(attribute) != null) {
        span.setAttribute(attribute, LEFT_OUT);
      }
    }
    String url = span.getAttribute(URL);
    if (url != null) {
      span.setAttribute(URL, origin(url));
    }
  }

  /** Scheme, host and port. */
  private static String origin(String url) {
    int host = url.indexOf("//") + 2;
    int path = url.indexOf('/', host);
    return path < 0 ? url : url.substring(0, path);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
