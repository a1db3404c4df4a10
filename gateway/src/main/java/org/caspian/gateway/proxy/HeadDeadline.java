package org.caspian.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Closes a connection on which the head of a request takes too long: from its opening to the first
 * one, and from the first byte of each further one. Between requests a connection may rest, and
 * while one is under way others watch it. Lives on the event loop of the connection, where nothing
 * else is said.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

  /** Holds no request, as a connection does that rests for long. */
  private static final BooleanSupplier READ = () -> true;

  private final Duration patience;
  private final Set<HeadDeadline> open;

  /** Requests whose heads came and whose answers are not given: several, if sent in one go. */
  private final AtomicInteger underWay = new AtomicInteger();

  /** Whether the request that was answered last has been read to its end. */
  private volatile BooleanSupplier wasRead = READ;

  /** Whether bytes came that belong to no request that is under way. */
  private boolean begun;

  /** Null while no head is waited for. */
  private Future<?> expiry;

  /** Null before it is open. */
  private Channel connection;

  /**
   * One for a connection that is not open yet.
   *
   * @param open where it is while its connection is open
   */
  HeadDeadline(Duration patience, Set<HeadDeadline> open) {
    this.patience = patience;
    this.open = open;
  }

  /**
   * Closes the connection if it rests: what came is answered, and nothing more has begun. One on
   * which nothing came yet does not rest, its request may be on the way. From any thread.
   */
  void hangUpIfResting() {
    connection
        .eventLoop()
        .execute(
            () -> {
              if (rests()) {
                connection.close();
              }
            });
  }

  private boolean rests() {
    return expiry == null && !begun && underWay.get() == 0 && wasRead.getAsBoolean();
  }

  /** The head of a request is there. */
  void headCame() {
    underWay.incrementAndGet();
    begun = false;
    stop();
  }

  /**
   * A request is answered; when it has been read, too, the next bytes begin another one. From any
   * thread.
   *
   * @param wasRead whether its body has come to its end: who is refused early may still be sending
   */
  void answered(BooleanSupplier wasRead) {
    this.wasRead = wasRead.getAsBoolean() ? READ : wasRead;
    underWay.decrementAndGet();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    connection = context.channel();
    open.add(this);
    start(context);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    begun |= underWay.get() == 0 && wasRead.getAsBoolean();
    context.fireChannelRead(bytes);
  }

  /** Only now: most heads come in one piece, and for those no timer is set. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    if (begun && expiry == null && !context.isRemoved()) {
      start(context);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    end();
  }

  private void end() {
    open.remove(this);
    stop();
  }

  private void start(ChannelHandlerContext context) {
    expiry =
        context
            .executor()
            .schedule(() -> context.channel().close(), patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void stop() {
    if (expiry != null) {
      expiry.cancel(false);
      expiry = null;
    }
  }
}
