package org.caspian.gateway.limit;

import java.time.Duration;

/**
 * Limits that a test reaches: 4 reads of a client and 6 of an institution in 2 s, 3 and 5 failures.
 */
record SmallLimits(int factor) implements LimitsConfig {

  static final SmallLimits ONCE = new SmallLimits(1);

  private record Requests(int client, int institution, Duration window) implements Budget {}

  private record Failing(int client, int address, Duration window) implements Failures {}

  private record Hall(int permits, int share, int places, Duration patience) implements Room {}

  @Override
  public Budget token() {
    return new Requests(2, 3, Duration.ofSeconds(60));
  }

  @Override
  public Budget read() {
    return new Requests(4, 6, Duration.ofSeconds(2));
  }

  @Override
  public Budget write() {
    return new Requests(2, 2, Duration.ofSeconds(10));
  }

  @Override
  public Budget bulk() {
    return new Requests(1, 1, Duration.ofSeconds(60));
  }

  @Override
  public Failures failures() {
    return new Failing(3, 5, Duration.ofSeconds(60));
  }

  @Override
  public Room tokenRoom() {
    return new Hall(4, 2, 3, Duration.ofSeconds(2));
  }

  @Override
  public Room room() {
    return new Hall(4, 2, 3, Duration.ofSeconds(2));
  }

  @Override
  public Room bulkRoom() {
    return new Hall(1, 1, 1, Duration.ofSeconds(2));
  }
}
