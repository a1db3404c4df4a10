package org.caspian.platform.rest.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/**
 * Takes out of a span what may be of a person: what was asked for behind the question mark, and
 * from where. Paths have ids only.
 */
@Singleton
final class UrlsWithoutQuery implements SpanProcessor {

  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.address");
  private static final String LEFT_OUT = "-";

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, LEFT_OUT);
    }
    if (span.getAttribute(CLIENT) != null) {
      span.setAttribute(CLIENT, LEFT_OUT);
    }
    String url = span.getAttribute(URL);
    if (url != null && url.indexOf('?') >= 0) {
      span.setAttribute(URL, url.substring(0, url.indexOf('?')));
    }
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
