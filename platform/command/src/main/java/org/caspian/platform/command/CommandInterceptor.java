package org.caspian.platform.command;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.caspian.platform.rest.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts the mechanism around the methods that carry {@link Command}. */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class CommandInterceptor {

  private static final String RESOURCE = "Resource";

  /** Stands where the hash of a body would. */
  private static final String SECRET = "secret";

  private final CommandRunner runner;
  private final CommandContext context;
  private final CurrentVertxRequest http;
  private final RequestBody body;

  CommandInterceptor(
      CommandRunner runner, CommandContext context, CurrentVertxRequest http, RequestBody body) {
    this.runner = runner;
    this.context = context;
    this.http = http;
    this.body = body;
  }

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    Command command = invocation.getInterceptorBinding(Command.class);
    CommandCall call = call(invocation.getMethod(), command.secretBody());
    context.running(call);
    return command.perRow()
        ? runner.byRow(call, () -> proceed(invocation))
        : runner.asOne(call, () -> proceed(invocation));
  }

  private static RestResponse<?> proceed(InvocationContext invocation) throws Exception {
    return (RestResponse<?>) invocation.proceed();
  }

  private CommandCall call(Method method, boolean secretBody) {
    HttpServerRequest request = http.getCurrent().request();
    return new CommandCall(name(method), keyed(request, secretBody));
  }

  private Optional<KeyedCall> keyed(HttpServerRequest request, boolean secretBody) {
    return IdempotencyKey.of(context.by(), request.headers().getAll(IdempotencyKey.HEADER))
        .map(key -> new KeyedCall(key, fingerprint(request, secretBody)));
  }

  private Fingerprint fingerprint(HttpServerRequest request, boolean secretBody) {
    String bodyHash = secretBody ? SECRET : body.canonicalHash();
    return new Fingerprint(request.method().name(), request.uri(), bodyHash);
  }

  /** {@code nomination.accept} for {@code NominationResource.accept}. */
  private static String name(Method method) {
    String type = method.getDeclaringClass().getSimpleName();
    String bare =
        type.endsWith(RESOURCE) ? type.substring(0, type.length() - RESOURCE.length()) : type;
    return Character.toLowerCase(bare.charAt(0)) + bare.substring(1) + "." + method.getName();
  }
}
