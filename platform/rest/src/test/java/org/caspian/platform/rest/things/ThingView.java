package org.caspian.platform.rest.things;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.Derived;
import org.caspian.platform.rest.Versioned;

record ThingView(
    UUID id,
    String number,
    long version,
    List<String> actions,
    @Derived int readers,
    @JsonUnwrapped ThingProfile profile)
    implements Versioned {}
