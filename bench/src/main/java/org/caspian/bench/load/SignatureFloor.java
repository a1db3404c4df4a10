package org.caspian.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;

/** RS256 with a key of 2048 bits and nothing around it, on all cores: a program of its own. */
final class SignatureFloor {

  private static final String ALGORITHM = "SHA256withRSA";
  private static final int TOKEN_BYTES = 600;

  private SignatureFloor() {}

  /** How many in a second, on all cores together. */
  record Rates(double signed, double checked) {}

  /**
   * Runs it.
   *
   * @param options of its JVM
   * @param seconds how long it signs, and how long it checks, each after a warm-up of as long
   */
  static Rates measure(List<String> options, int seconds) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.addAll(
        List.of(
            "-cp",
            ownCode().toString(),
            SignatureFloor.class.getName(),
            Integer.toString(seconds)));
    try {
      ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.INHERIT);
      // Somebody's options for other JVMs are not to be in the floor.
      builder.environment().keySet().removeAll(Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
      Process process = builder.start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException("The signatures could not be measured:\n" + told);
      }
      String[] figures = told.strip().split("\\s+");
      return new Rates(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not start a JVM", failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while signatures were measured", interruption);
    }
  }

  private static Path ownCode() {
    try {
      return Path.of(
          SignatureFloor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Prints the two rates. */
  public static void main(String[] arguments) throws Exception {
    long nanos = Long.parseLong(arguments[0]) * 1_000_000_000;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    byte[] text = new byte[TOKEN_BYTES];
    byte[] signed = sign(keys, text);
    Callable<?> signing = () -> sign(keys, text);
    Callable<?> checking = () -> check(keys, text, signed);
    onAllCores(signing, nanos);
    double signatures = onAllCores(signing, nanos);
    onAllCores(checking, nanos);
    System.out.println(signatures + " " + onAllCores(checking, nanos));
  }

  private static byte[] sign(KeyPair keys, byte[] text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(keys.getPrivate());
    signature.update(text);
    return signature.sign();
  }

  private static boolean check(KeyPair keys, byte[] text, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initVerify(keys.getPublic());
    signature.update(text);
    if (!signature.verify(signed)) {
      throw new IllegalStateException("An own signature is refused");
    }
    return true;
  }

  private static double onAllCores(Callable<?> work, long nanos) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    long end = System.nanoTime() + nanos;
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      List<Future<Long>> running = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        running.add(threads.submit(() -> repeat(work, end)));
      }
      long done = 0;
      for (Future<Long> each : running) {
        done += each.get();
      }
      return done * 1e9 / nanos;
    }
  }

  private static long repeat(Callable<?> work, long end) throws Exception {
    long done = 0;
    while (System.nanoTime() < end) {
      work.call();
      done++;
    }
    return done;
  }
}
