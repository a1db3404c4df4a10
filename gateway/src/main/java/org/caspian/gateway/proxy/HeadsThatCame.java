package org.caspian.gateway.proxy;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the {@link HeadDeadline} of a connection which requests came and which are answered. The
 * management port has such deadlines, too.
 */
@ApplicationScoped
class HeadsThatCame {

  /** Also where somebody refuses the request at once. */
  private static final int BEFORE_ALL = 400_000;

  void install(@Observes Filters filters) {
    filters.register(HeadsThatCame::tell, BEFORE_ALL);
  }

  void install(@Observes ManagementInterface management) {
    management.router().route().order(Integer.MIN_VALUE).handler(HeadsThatCame::tell);
  }

  private static void tell(RoutingContext exchange) {
    // There is no other way from a request to its channel.
    Channel connection = ((ConnectionBase) exchange.request().connection()).channel();
    HeadDeadline deadline = connection.pipeline().get(HeadDeadline.class);
    if (deadline != null) {
      if (exchange.request().version() == HttpVersion.HTTP_2) {
        // What comes from now on are frames of many requests; the idle timeout remains.
        connection.pipeline().remove(deadline);
      } else {
        deadline.headCame();
        exchange.addEndHandler(ended -> deadline.answered(exchange.request()::isEnded));
      }
    }
    exchange.next();
  }
}
