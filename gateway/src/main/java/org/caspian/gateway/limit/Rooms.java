package org.caspian.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.caspian.gateway.instance.LiveGateways;

/**
 * Makes the rooms: those in front of the services for a part of what the gateways let in together.
 */
@ApplicationScoped
public class Rooms {

  private final LimitsConfig config;
  private final LiveGateways gateways;
  private final Vertx vertx;
  private final MeterRegistry metrics;

  Rooms(LimitsConfig config, LiveGateways gateways, Vertx vertx, MeterRegistry metrics) {
    this.config = config;
    this.gateways = gateways;
    this.vertx = vertx;
    this.metrics = metrics;
  }

  /**
   * The rooms in front of a service.
   *
   * @param name the service's, for people
   * @param instances how many of it work side by side
   */
  public ServiceRooms of(String name, int instances) {
    return new ServiceRooms(
        name, door(config.room(), instances), door(config.bulkRoom(), instances), metrics);
  }

  private Door<Optional<UUID>> door(LimitsConfig.Room room, int instances) {
    return door(room, () -> part(room.permits() * instances), () -> part(room.share() * instances));
  }

  /** What is kept of bodies is this gateway's memory, however many there are. */
  Door<String> ofTokens() {
    LimitsConfig.Room room = config.tokenRoom();
    return door(room, room::permits, room::share);
  }

  private <G> Door<G> door(LimitsConfig.Room room, IntSupplier permits, IntSupplier share) {
    FairRoom.Size size = new FairRoom.Size(permits, share, room.places(), room.patience());
    return new Door<>(new FairRoom<>(size, this::after), vertx);
  }

  /** Of several gateways each lets in its part: never nobody. */
  private int part(int whole) {
    return Math.max(1, whole / gateways.count());
  }

  private Runnable after(Duration delay, Runnable action) {
    long id = vertx.setTimer(Math.max(1, delay.toMillis()), fired -> action.run());
    return () -> vertx.cancelTimer(id);
  }
}
