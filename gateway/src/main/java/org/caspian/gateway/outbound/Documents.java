package org.caspian.gateway.outbound;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caspian.gateway.address.AddressRange;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads short documents at addresses that callers wrote: by TLS, from the internet only, from the
 * very address that was looked at, whatever its name stands for a moment later, and without
 * following anybody anywhere.
 */
@ApplicationScoped
public class Documents {

  /** One reason for all that a stranger could learn of ports and servers from. */
  private static final String NO_ANSWER = "The server does not answer by TLS within three seconds.";

  private static final int OK = 200;
  private static final int MAX_BYTES = 64 * 1024;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final Set<Integer> PORTS_OF_OTHERS = Set.of(HTTPS_PORT, 8443);

  /** A server that does not answer holds one reader, and never more than these. */
  private static final int READERS = 4;

  /** For name, connection, and answer together. */
  private static final Duration TIME = Duration.ofSeconds(3);

  private static final Logger LOG = Logger.getLogger(Documents.class);

  private final PublicAddresses addresses;
  private final Names names;
  private final Vertx vertx;
  private final HttpClient http;
  private final ExecutorService readers =
      new ThreadPoolExecutor(
          0,
          READERS,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("outbound-", 0).factory());

  @Inject
  Documents(
      Vertx vertx, @ConfigProperty(name = "caspian.outbound.allowed") Optional<List<String>> own) {
    this(vertx, own, InetAddress::getAllByName);
  }

  /**
   * Documents of servers that are found as others say.
   *
   * @param own ranges of addresses beside the internet, which may be called
   * @param names asked once for each document
   */
  Documents(Vertx vertx, Optional<List<String>> own, Names names) {
    this.names = names;
    this.addresses =
        new PublicAddresses(own.orElse(List.of()).stream().map(AddressRange::parse).toList());
    this.vertx = vertx;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(TIME.toMillis()))
                .setIdleTimeout(Math.toIntExact(TIME.toSeconds()))
                .setDecompressionSupported(false));
  }

  /** What a name stands for at this moment. */
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  @PreDestroy
  void close() {
    readers.shutdownNow();
    http.close();
  }

  /**
   * Reads a document. Takes three seconds at most, the name of the server included, and not on an
   * event loop.
   *
   * @param text its address
   * @throws UnreadableException with the reason, if the address is none that may be called, or
   *     there is nothing short to be read, or too many are read already
   */
  public byte[] read(String text) throws UnreadableException {
    Future<byte[]> reading;
    try {
      reading = readers.submit(() -> fetch(text));
    } catch (RejectedExecutionException e) {
      throw new UnreadableException("Too many documents are read just now; try again.");
    }
    try {
      return reading.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadableException(NO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("The server was not waited for.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ForbiddenAddressException forbidden) {
        // Here, where the trace of the request is known. Path and query are the caller's secrets.
        LOG.warnf("Not called, for it is not on the internet: %s", forbidden.server());
      }
      if (e.getCause() instanceof UnreadableException reason) {
        throw reason;
      }
      throw new IllegalStateException("A document could not be read", e.getCause());
    } finally {
      reading.cancel(true);
    }
  }

  private byte[] fetch(String text) throws UnreadableException, InterruptedException {
    URI address = address(text);
    InetAddress server = server(address);
    boolean tls = address.getScheme().equalsIgnoreCase("https");
    if (!tls && !addresses.isOurs(server)) {
      throw new UnreadableException("The address begins with https.");
    }
    int usual = tls ? HTTPS_PORT : HTTP_PORT;
    int port = address.getPort() < 0 ? usual : address.getPort();
    if (!PORTS_OF_OTHERS.contains(port) && !addresses.isOurs(server)) {
      throw new UnreadableException("The port is 443 or 8443.");
    }
    RequestOptions question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setServer(SocketAddress.inetSocketAddress(port, server.getHostAddress()))
            .setHost(address.getHost())
            .setPort(port)
            .setSsl(tls)
            .setFollowRedirects(false)
            .setTimeout(TIME.toMillis())
            .setURI(target(address))
            .putHeader("Accept", "application/jwk-set+json, application/json");
    Promise<Buffer> document = Promise.promise();
    // Begun on an event loop, so that its end cannot pass before somebody waits for it.
    vertx.runOnContext(
        go ->
            http.request(question)
                .compose(HttpClientRequest::send)
                .compose(this::body)
                .onComplete(document));
    try {
      return document.future().toCompletionStage().toCompletableFuture().get().getBytes();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnreadableException reason
          ? reason
          : new UnreadableException(NO_ANSWER);
    }
  }

  private static URI address(String text) throws UnreadableException {
    try {
      URI address = new URI(text);
      boolean isWeb =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      if (!isWeb
          || address.getHost() == null
          || address.getRawUserInfo() != null
          || address.getRawFragment() != null
          || address.getPort() == 0
          || address.getPort() > 65_535) {
        throw new UnreadableException("It is no address of a document on the web.");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new UnreadableException("It is no address of a document on the web.");
    }
  }

  /** All that the name stands for has to be allowed: which one is taken is chance. */
  private InetAddress server(URI address) throws UnreadableException {
    try {
      InetAddress[] servers = names.resolve(address.getHost());
      for (InetAddress server : servers) {
        if (!addresses.allows(server) || isThisMachine(server) && !addresses.isOurs(server)) {
          throw new ForbiddenAddressException(address.getHost(), server);
        }
      }
      return servers[0];
    } catch (UnknownHostException e) {
      throw new UnreadableException("The name of the server is not known.");
    }
  }

  /** With an address of the internet, too: from here there is no firewall before it. */
  private static boolean isThisMachine(InetAddress server) {
    try {
      return NetworkInterface.getByInetAddress(server) != null;
    } catch (SocketException e) {
      return true;
    }
  }

  private static String target(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private io.vertx.core.Future<Buffer> body(HttpClientResponse answer) {
    if (answer.statusCode() != OK) {
      answer.request().reset();
      return io.vertx.core.Future.failedFuture(
          new UnreadableException(
              "The server answers with the status " + answer.statusCode() + "."));
    }
    Promise<Buffer> whole = Promise.promise();
    // The timeouts of the client begin anew with each byte.
    long timer = vertx.setTimer(TIME.toMillis(), late -> answer.request().reset());
    whole.future().onComplete(over -> vertx.cancelTimer(timer));
    Buffer read = Buffer.buffer();
    answer.exceptionHandler(whole::tryFail);
    answer.endHandler(end -> whole.tryComplete(read));
    answer.handler(
        piece -> {
          read.appendBuffer(piece);
          if (read.length() > MAX_BYTES) {
            whole.tryFail(new UnreadableException("The document is longer than 64 KiB."));
            answer.request().reset();
          }
        });
    return whole.future();
  }
}
