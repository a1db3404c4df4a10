package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AWarmUpTest {

  private final PrintStream out = new PrintStream(OutputStream.nullOutputStream());
  private final List<String> worked = new ArrayList<>();

  @Test
  void takesAMinuteUnlessAnotherIsAskedFor() {
    assertEquals(60, settings().warmUp());
    assertEquals(60, settings("--rounds", "1", "--seconds", "1").warmUp());
    assertEquals(2, settings("--warm-up", "2").warmUp());
  }

  @Test
  void endsBeforeTheTokensDo() {
    assertEquals(150, settings("--warm-up", "150").warmUp());
    assertThrows(CommandLine.ParameterException.class, () -> settings("--warm-up", "151"));
  }

  @Test
  void isForWhatCompilesAndARoundIsEnoughForAllElse() {
    Rounds rounds =
        new Rounds(2, Duration.ofSeconds(3), Duration.ofSeconds(60), new Notes(out), out);
    Subject service = subject("service");
    Subject floor = subject("floor");

    rounds.warm(List.of(service));
    rounds.settle(List.of(floor));
    Measured measured = rounds.measure(List.of(service, floor));

    assertEquals(
        List.of("service 60", "floor 3", "service 3", "floor 3", "service 3", "floor 3"), worked);
    assertEquals(List.of(1.0, 1.0), measured.rates(service).orElseThrow());
  }

  private static Settings settings(String... words) {
    LoadBench bench = new LoadBench();
    new CommandLine(bench).parseArgs(words);
    return bench.settings();
  }

  private Subject subject(String name) {
    return new Subject() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Sample measure(Duration length) {
        worked.add(name + " " + length.toSeconds());
        return new Sample(1, Double.NaN, Double.NaN, 0, "");
      }
    };
  }
}
