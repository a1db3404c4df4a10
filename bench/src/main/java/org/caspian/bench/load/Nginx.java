package org.caspian.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.platform.embedded.FreePort;

/** The floor of what a gateway does: nginx, which passes on and does nothing else. */
final class Nginx implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one of its own in a folder of its own.
   *
   * @param upstreamPort where the service listens on this machine
   */
  static Nginx start(Path program, Path folder, int upstreamPort) {
    try {
      Files.createDirectories(folder);
      int port = FreePort.any();
      int workers = Runtime.getRuntime().availableProcessors();
      Path settings =
          Files.writeString(
              folder.resolve("nginx.conf"), settings(folder, port, upstreamPort, workers));
      Path log = folder.resolve("error.log");
      Process process =
          new ProcessBuilder(
                  List.of(
                      program.toString(),
                      "-p",
                      folder.toString(),
                      "-e",
                      log.toString(),
                      "-c",
                      settings.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.log").toFile())
              .start();
      Nginx nginx = new Nginx(process, port);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-nginx"));
      nginx.awaitStart(log);
      return nginx;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not start nginx", failure);
    }
  }

  /**
   * A worker for each processor, and connections to the service that are kept, as they are by the
   * gateway. Without a log of accesses, and without files for answers that a client is slow to
   * take.
   */
  static String settings(Path folder, int port, int upstreamPort, int workers) {
    return """
        worker_processes %4$d;
        daemon off;
        pid %1$s/nginx.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          keepalive_requests 100000000;
          upstream service { server 127.0.0.1:%3$d; keepalive 128; keepalive_requests 100000000; }
          server {
            listen 127.0.0.1:%2$d;
            location / {
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Host $http_host;
              proxy_max_temp_file_size 0;
              proxy_pass http://service;
            }
          }
        }
        """
        .formatted(folder, port, upstreamPort, workers);
  }

  private void awaitStart(Path log) {
    long deadline = System.nanoTime() + START.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new BenchException("nginx does not start; its log: " + log);
      }
      Pause.of(POLL);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** Its master ends the workers. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interruption) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
