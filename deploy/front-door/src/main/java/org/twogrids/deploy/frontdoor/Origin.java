package org.twogrids.deploy.frontdoor;

import java.net.URI;

/// A server behind the door.
record Origin(String host, int port) {

    static Origin of(String url) {
        URI uri = URI.create(url);
        return new Origin(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }
}
