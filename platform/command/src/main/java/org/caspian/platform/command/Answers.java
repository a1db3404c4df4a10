package org.caspian.platform.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.caspian.platform.rest.Rendered;
import org.caspian.platform.rest.Representations;
import org.jboss.resteasy.reactive.RestResponse;

/** Turns what a command returned into what goes out and what is kept, and back. */
@Singleton
final class Answers {

  static final String REPLAYED = "Idempotency-Replayed";

  private final Representations representations;

  Answers(Representations representations) {
    this.representations = representations;
  }

  /** Renders the body once: the first caller and all who repeat get the same bytes. */
  Rendering render(RestResponse<?> returned) {
    Object view = returned.getEntity();
    Rendered shown = view == null ? null : representations.render(view);
    Rendered kept =
        view instanceof ShowsSecret secret ? representations.render(secret.withoutSecret()) : shown;
    Optional<String> location =
        Optional.ofNullable(returned.getHeaders().getFirst(HttpHeaders.LOCATION))
            .map(Answers::path);

    RestResponse.ResponseBuilder<Object> answer =
        RestResponse.ResponseBuilder.create(returned.getStatusInfo(), shown);
    returned
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
    location.ifPresent(path -> replace(answer, HttpHeaders.LOCATION, path));
    if (view instanceof ShowsSecret) {
      replace(answer, HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return new Rendering(
        answer.build(),
        new StoredAnswer(
            returned.getStatus(),
            location.orElse(null),
            kept == null ? null : kept.etag(),
            kept == null ? null : kept.body()));
  }

  /** The answer to a repeat. */
  RestResponse<?> replay(StoredAnswer stored) {
    Rendered body = stored.body() == null ? null : new Rendered(stored.body(), stored.etag());
    RestResponse.ResponseBuilder<Object> answer =
        RestResponse.ResponseBuilder.<Object>create(stored.status()).entity(body);
    if (stored.location() != null) {
      answer.header(HttpHeaders.LOCATION, stored.location());
    }
    return answer.header(REPLAYED, true).build();
  }

  private static void replace(RestResponse.ResponseBuilder<?> answer, String header, String value) {
    answer.header(header, null).header(header, value);
  }

  /** A path says the same on every instance and behind every gateway; a host may not. */
  private static String path(Object location) {
    URI uri = URI.create(location.toString());
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /** An answer in its two forms. */
  record Rendering(RestResponse<?> answer, StoredAnswer stored) {}
}
