-- Sessions from before they had ids: any number will do that tells nothing of the secret.
UPDATE platform_session SET id = FLOOR(RAND() * 9000000000000000) + 1 WHERE id = 0;
