package org.caspian.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;

/**
 * A body on its way: counts its bytes, ends it when there are too many, tells that it moves, and
 * keeps a short one.
 */
final class MeteredStream implements ReadStream<Buffer> {

  /** Who is told of what happens to a body. */
  interface Meter {

    /** Some bytes came. */
    void moved();

    /** More bytes came than may pass; the stream fails. */
    void overran();

    /** The body came whole. */
    void ended();
  }

  private final ReadStream<Buffer> body;
  private final long limit;
  private final int keep;
  private final Meter meter;
  private Buffer kept;
  private boolean whole;
  private Handler<Throwable> exceptionHandler;
  private long count;
  private boolean paused;
  private boolean broken;

  /**
   * Measures a body.
   *
   * @param limit bytes that may pass; one more fails the stream
   */
  MeteredStream(ReadStream<Buffer> body, long limit, Meter meter) {
    this(body, limit, meter, 0);
  }

  /**
   * Measures a body and keeps it.
   *
   * @param keep bytes at most that are kept; of a longer one nothing is
   */
  MeteredStream(ReadStream<Buffer> body, long limit, Meter meter, int keep) {
    this.body = body;
    this.limit = limit;
    this.keep = keep;
    this.kept = Buffer.buffer();
    this.meter = meter;
  }

  /** Whether the receiver has asked the body to wait. */
  boolean isPaused() {
    return paused;
  }

  /** Whether it failed before its end. */
  boolean isBroken() {
    return broken;
  }

  /** The body, if it came to its end and was short enough to be kept. */
  Optional<Buffer> whole() {
    return whole ? Optional.ofNullable(kept) : Optional.empty();
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    meter.moved();
    count += buffer.length();
    keep(buffer);
    if (count <= limit) {
      handler.handle(buffer);
    } else if (exceptionHandler != null) {
      meter.overran();
      broken = true;
      exceptionHandler.handle(new VertxException("The body is longer than it may be", true));
    }
  }

  private void keep(Buffer buffer) {
    if (count > keep) {
      kept = null;
    } else if (kept != null) {
      kept.appendBuffer(buffer);
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
    exceptionHandler = handler;
    body.exceptionHandler(
        handler == null
            ? null
            : failure -> {
              broken = true;
              handler.handle(failure);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> handler) {
    body.endHandler(
        handler == null
            ? null
            : end -> {
              whole = true;
              meter.ended();
              handler.handle(end);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    paused = true;
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    paused = false;
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
