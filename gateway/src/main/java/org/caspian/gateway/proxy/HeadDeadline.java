package org.caspian.gateway.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes a connection on which the head of a request takes too long: from its opening to the first
 * one, and from the first byte of each further one. Between requests a connection may rest, and
 * while one is under way others watch it. Lives on the event loop of the connection, where nothing
 * else is said.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

  private final Duration patience;

  /** Requests whose heads came and whose answers are not given: several, if sent in one go. */
  private final AtomicInteger underWay = new AtomicInteger();

  /** Whether bytes came that belong to no request that is under way. */
  private boolean begun;

  /** Null while no head is waited for. */
  private Future<?> expiry;

  /** One for a connection that is not open yet. */
  HeadDeadline(Duration patience) {
    this.patience = patience;
  }

  /** The head of a request is there. */
  void headCame() {
    underWay.incrementAndGet();
    begun = false;
    stop();
  }

  /** A request is answered; the next bytes begin another one. From any thread. */
  void answered() {
    underWay.decrementAndGet();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    start(context);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    begun |= underWay.get() == 0;
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
    stop();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
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
