package org.twogrids.cases.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// An object store that speaks S3. A file is sealed on this machine first, so that it goes in one
/// piece of known length.
final class S3Vault implements Vault, AutoCloseable {

    private final String bucket;
    private final AttachmentsConfig.S3 config;
    private final Path incoming;
    private final S3Client client;

    /// @param incoming where a sealed file waits on its way
    S3Vault(String bucket, AttachmentsConfig.S3 config, Path incoming) {
        this.bucket = bucket;
        this.config = config;
        this.incoming = incoming;
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(config.region()))
                        .forcePathStyle(config.pathStyle())
                        // One piece with one hash: not every store knows pieces that are signed.
                        .serviceConfiguration(to -> to.chunkedEncodingEnabled(false))
                        .credentialsProvider(credentials(config))
                        // Stores of one's own do not all know the newer checksums.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(config.patience())
                                        .socketTimeout(config.patience())
                                        .build());
        config.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    @Override
    public void put(String key, Content content) throws IOException {
        Path sealed = Files.createTempFile(Files.createDirectories(incoming), "sealed", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(sealed)) {
                content.writeTo(out);
            }
            client.putObject(
                    put -> put.bucket(bucket).key(config.prefix() + key),
                    RequestBody.fromFile(sealed));
        } catch (SdkException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    @Override
    public InputStream get(String key) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(config.prefix() + key));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(key).initCause(e);
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(config.prefix() + key));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Stream<String> putBefore(Instant then) {
        return client
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(config.prefix()))
                .contents()
                .stream()
                .filter(it -> it.lastModified().isBefore(then))
                .map(S3Object::key)
                .map(key -> key.substring(config.prefix().length()));
    }

    @Override
    public void close() {
        client.close();
    }

    private static AwsCredentialsProvider credentials(AttachmentsConfig.S3 config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(
                                config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }
}
