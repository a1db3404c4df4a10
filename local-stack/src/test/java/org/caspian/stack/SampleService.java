package org.caspian.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program that the stack starts in place of a service: it serves what it was told. */
public final class SampleService {

  /** Longer than any test; nobody stops it when the tests were killed. */
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private SampleService() {}

  /**
   * Serves its database's address on both ports for ten minutes at most, or ends at once if it is
   * told to.
   *
   * @param arguments none
   * @throws IOException when a port is taken
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String database = System.getenv("CASPIAN_DB_URL");
    if (database.endsWith(System.getenv().getOrDefault("SAMPLE_REFUSES", "nothing"))) {
      System.out.println("I refuse to serve " + database);
      System.exit(3);
    }
    for (String port : List.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")) {
      serve(Integer.parseInt(System.getenv(port)), database.getBytes(UTF_8));
    }
    Thread.sleep(LIFETIME);
    System.exit(0);
  }

  private static void serve(int port, byte[] body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Builds a repository in which every service is this program. */
  static Path repository(Path folder) {
    try {
      for (Service service : Service.ALL) {
        Path target = Files.createDirectories(folder.resolve(service.module()).resolve("target"));
        writeJar(target.resolve(service.module() + "-1-runner.jar"));
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void writeJar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, SampleService.class.getName());
    String entry = SampleService.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new JarEntry(entry));
      SampleService.class.getClassLoader().getResourceAsStream(entry).transferTo(jar);
    }
  }
}
