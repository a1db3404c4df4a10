package org.caspian.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads the issuer's JWKS document over HTTP. */
final class JwksDocument implements KeySource {

  private final URI address;
  private final Duration timeout;
  private final HttpClient client;

  JwksDocument(URI address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            // Keys come from the configured address and from nowhere that it points to.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String read() {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "application/json, application/jwk-set+json")
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new UncheckedIOException(
            new IOException(address + " answered " + answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while reading " + address, e));
    }
  }
}
