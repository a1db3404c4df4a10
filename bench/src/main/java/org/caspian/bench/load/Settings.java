package org.caspian.bench.load;

import java.net.URI;
import java.util.List;
import org.caspian.bench.platform.Caller;

/**
 * How it is measured.
 *
 * @param rounds how many
 * @param seconds how long each subject works in a round
 * @param warmUp how many seconds each that a JVM stands behind works before, unmeasured
 * @param connections over how many each is asked
 * @param rate requests a second where the time that something adds is looked at
 * @param jvmOptions of the services, beyond those of {@code ./caspian up}
 * @param keycloak its token endpoint; null without one
 * @param keycloakClient who asks there
 */
record Settings(
    int rounds,
    int seconds,
    int warmUp,
    int connections,
    double rate,
    List<String> jvmOptions,
    URI keycloak,
    Caller keycloakClient) {}
