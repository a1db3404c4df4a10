package org.caspian.gateway.token;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing but that it was done: the status tells it (RFC 7009 section 2.2). */
@Schema(type = SchemaType.OBJECT)
record RevocationResponse() {}
