
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
DROP TABLE IF EXISTS `crm_customer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_customer` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `name_key` varchar(200) NOT NULL,
  `mobile` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mobile_tail` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `person` bigint(20) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `email` varchar(254) DEFAULT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `birth_date` date DEFAULT NULL,
  `occupation` varchar(100) DEFAULT NULL,
  `licence_since` date DEFAULT NULL,
  `identity_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `region` varchar(100) DEFAULT NULL,
  `address` varchar(300) DEFAULT NULL,
  `note` varchar(2000) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_customer_identity` (`tenant_id`,`identity_number`),
  UNIQUE KEY `crm_customer_person` (`tenant_id`,`person`,`twin`),
  KEY `crm_customer_mobile` (`tenant_id`,`mobile_tail`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `crm_customer` VALUES
(913637968835355172,913637972408903791,'张三','张三','+8613800138001','1008310083168',9037342765979275573,0,NULL,NULL,NULL,NULL,NULL,'11010519491231002X',NULL,NULL,NULL,'name,mobile,identityNumber',0,'2026-11-26 03:51:07.123','2026-11-26 03:51:07.123'),
(913637968835355172,913638022090433066,'李四','李四','+8613800138002','2008310083168',-7952517458834998547,0,NULL,NULL,'1990-01-02',NULL,NULL,'110105194912310021',NULL,NULL,NULL,'',0,'2026-11-26 03:51:19.017','2026-11-26 03:51:19.017'),
(913637968835355172,913638022094629143,'赵六','赵六','+8613800138004','4008310083168',2918001026152797366,0,NULL,NULL,'1980-01-01',NULL,NULL,'440305198001012345',NULL,NULL,NULL,'',0,'2026-11-26 03:51:19.017','2026-11-26 03:51:19.017');
DROP TABLE IF EXISTS `crm_dealing`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_dealing` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(64) NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  `vehicle_id` bigint(20) DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `started_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `days` int(11) DEFAULT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `pick_up_place` varchar(200) DEFAULT NULL,
  `return_place` varchar(200) DEFAULT NULL,
  `booking_channel` varchar(100) DEFAULT NULL,
  `payment_method` varchar(100) DEFAULT NULL,
  `odometer_km` bigint(20) DEFAULT NULL,
  `work` varchar(2000) DEFAULT NULL,
  `adviser` varchar(100) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_dealing_source` (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_dealing_customer` (`tenant_id`,`customer_id`,`started_at`,`id`),
  KEY `crm_dealing_vehicle` (`tenant_id`,`vehicle_id`),
  CONSTRAINT `crm_dealing_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`),
  CONSTRAINT `crm_dealing_with_vehicle` FOREIGN KEY (`tenant_id`, `vehicle_id`) REFERENCES `crm_vehicle` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `crm_gram`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_gram` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `gram` varchar(2) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`kind`,`gram`,`customer_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `crm_gram` VALUES
(913637968835355172,'N','三',913637972408903791),
(913637968835355172,'N','六',913638022094629143),
(913637968835355172,'N','四',913638022090433066),
(913637968835355172,'N','张三',913637972408903791),
(913637968835355172,'N','李四',913638022090433066),
(913637968835355172,'N','赵六',913638022094629143);
DROP TABLE IF EXISTS `crm_migration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `crm_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `crm_migration` VALUES
(1,'1','customer','SQL','V1__customer.sql',-858361058,'livery','2026-11-26 03:50:40',54,1),
(2,'2','vehicle','SQL','V2__vehicle.sql',239057599,'livery','2026-11-26 03:50:40',53,1),
(3,'3','dealing','SQL','V3__dealing.sql',1818457358,'livery','2026-11-26 03:50:40',27,1),
(4,'4','source','SQL','V4__source.sql',-187429217,'livery','2026-11-26 03:50:40',11,1),
(5,'5','source link','SQL','V5__source_link.sql',-155375209,'livery','2026-11-26 03:50:40',22,1),
(6,'6','gram','SQL','V6__gram.sql',-877850918,'livery','2026-11-26 03:50:40',16,1);
DROP TABLE IF EXISTS `crm_source`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_source` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `crm_source` VALUES
(913637968835355172,'dms','CUSTOMER');
DROP TABLE IF EXISTS `crm_source_link`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_source_link` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `target_id` bigint(20) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seen` text NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_source_link_target` (`tenant_id`,`kind`,`target_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `crm_source_link` VALUES
(913637968835355172,'dms','CUSTOMER','A1',913638022090433066,'F3Ut2-4l20NjLgdqmR-1ZQ','{\"name\":\"李四\",\"mobile\":\"+8613800138002\",\"birthDate\":\"1990-01-02\",\"identityNumber\":\"110105194912310021\"}'),
(913637968835355172,'dms','CUSTOMER','A3',913638022094629143,'g_aoaeXuKwizILB8XggYNg','{\"name\":\"赵六\",\"mobile\":\"+8613800138004\",\"birthDate\":\"1980-01-01\",\"identityNumber\":\"440305198001012345\"}');
DROP TABLE IF EXISTS `crm_vehicle`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `crm_vehicle` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `vin` char(17) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `plate_key` varchar(40) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `brand` varchar(100) DEFAULT NULL,
  `series` varchar(100) DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `energy` varchar(100) DEFAULT NULL,
  `first_registered_on` date DEFAULT NULL,
  `customer_id` bigint(20) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_vehicle_vin` (`tenant_id`,`vin`),
  UNIQUE KEY `crm_vehicle_plate` (`tenant_id`,`plate_key`,`twin`),
  KEY `crm_vehicle_customer` (`tenant_id`,`customer_id`,`id`),
  CONSTRAINT `crm_vehicle_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `dms_connection`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_connection` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `adapter` varchar(40) NOT NULL,
  `state` varchar(10) NOT NULL,
  `trouble` text DEFAULT NULL,
  `settings` mediumtext NOT NULL,
  `version` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `last_import` datetime(6) DEFAULT NULL,
  `granted_folders` text DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_connection_state` (`tenant_id`,`state`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_connection` VALUES
(913637968835355172,913637974430558979,'客户','csv','active',NULL,'{\"folder\":\"/srv/livery/exchange/gz\",\"kind\":\"customer\",\"mapping\":{\"externalId\":\"编号\",\"name\":\"姓名\",\"mobile\":\"手机\",\"identityNumber\":\"证件号\",\"birthDate\":\"生日\"}}',0,'2026-11-26 03:51:07.767164','2026-11-26 03:51:07.767164','2026-11-26 03:51:18.904966','[\"/srv/livery/exchange/gz\"]');
DROP TABLE IF EXISTS `dms_folder`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_folder` (
  `tenant_id` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `path` varchar(4096) NOT NULL,
  `store_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `reserved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`hash`),
  KEY `dms_folder_owner` (`tenant_id`,`store_id`,`connection_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_folder` VALUES
(1,0x4D4AD28019D06E96F152341DCB8D052916D7372C6BF50DCB5616B4B91347A608,'/srv/livery/exchange/gz',913637968835355172,913637974430558979,'2026-11-26 03:51:07.882678');
DROP TABLE IF EXISTS `dms_gate`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_gate` (
  `tenant_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_gate` VALUES
(913637968835355172);
DROP TABLE IF EXISTS `dms_held_record`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_held_record` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `state` varchar(10) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `raw` mediumtext NOT NULL,
  `fields` mediumtext NOT NULL,
  `reasons` mediumtext NOT NULL,
  `source` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `needs_kind` varchar(20) DEFAULT NULL,
  `needs_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `external_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `corrected` tinyint(1) NOT NULL DEFAULT 0,
  `taken` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_held_state` (`tenant_id`,`state`,`id`),
  KEY `dms_held_import` (`tenant_id`,`import_id`,`state`,`id`),
  KEY `dms_held_connection` (`tenant_id`,`connection_id`,`hash`),
  KEY `dms_held_needs` (`tenant_id`,`state`,`source`,`needs_kind`,`needs_id`),
  KEY `dms_held_external` (`tenant_id`,`state`,`source`,`kind`,`external_id`),
  CONSTRAINT `dms_held_of` FOREIGN KEY (`tenant_id`, `import_id`) REFERENCES `dms_import` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_held_record` VALUES
(913637968835355172,913638022262401325,913638021520009712,913637974430558979,3,0x998A60B0404CFDE38B033F0EA4ABBAB4,'open','customer','A2,王五,13800138003,,1991-02-30','{\"编号\":\"A2\",\"姓名\":\"王五\",\"手机\":\"13800138003\",\"证件号\":\"\",\"生日\":\"1991-02-30\"}','[{\"field\":\"生日\",\"code\":\"dms.date.unreadable\",\"values\":{\"examples\":\"2026-10-24 11:45:30, 2026/10/24 11:45:30, 20261024 114530\",\"value\":\"1991-02-30\"}}]','dms',NULL,NULL,NULL,'2026-11-26 03:51:19.077859',NULL,'A2',0,0);
DROP TABLE IF EXISTS `dms_import`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_import` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `file` varchar(255) NOT NULL,
  `fingerprint` varchar(100) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` text DEFAULT NULL,
  `columns_read` mediumtext DEFAULT NULL,
  `bytes` bigint(20) NOT NULL,
  `bytes_read` bigint(20) NOT NULL DEFAULT 0,
  `records` bigint(20) NOT NULL DEFAULT 0,
  `accepted` bigint(20) NOT NULL DEFAULT 0,
  `unchanged` bigint(20) NOT NULL DEFAULT 0,
  `quarantined` bigint(20) NOT NULL DEFAULT 0,
  `waiting` bigint(20) NOT NULL DEFAULT 0,
  `started_at` datetime(6) NOT NULL,
  `finished_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_import_connection` (`tenant_id`,`connection_id`,`state`,`id`),
  CONSTRAINT `dms_import_of` FOREIGN KEY (`tenant_id`, `connection_id`) REFERENCES `dms_connection` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_import` VALUES
(913637968835355172,913638021520009712,913637974430558979,'customer','a.csv','172@1795665077307','done',NULL,'[\"编号\",\"姓名\",\"手机\",\"证件号\",\"生日\"]',172,172,3,2,0,1,0,'2026-11-26 03:51:18.903081','2026-11-26 03:51:19.113301');
DROP TABLE IF EXISTS `dms_migration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `dms_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_migration` VALUES
(1,'0','<< Flyway Baseline >>','BASELINE','<< Flyway Baseline >>',NULL,'livery','2026-11-26 03:50:43',0,1),
(2,'1','connection','SQL','V1__connection.sql',-1112344281,'livery','2026-11-26 03:50:43',42,1),
(3,'2','import','SQL','V2__import.sql',592699544,'livery','2026-11-26 03:50:43',33,1),
(4,'3','raw record','SQL','V3__raw_record.sql',686286815,'livery','2026-11-26 03:50:44',31,1),
(5,'4','held record','SQL','V4__held_record.sql',-834987705,'livery','2026-11-26 03:50:44',33,1),
(6,'5','gate','SQL','V5__gate.sql',161458013,'livery','2026-11-26 03:50:44',20,1),
(7,'6','held record external id','SQL','V6__held_record_external_id.sql',213171182,'livery','2026-11-26 03:50:44',52,1),
(8,'7','held record by external id','SQL','V7__held_record_by_external_id.sql',-931989651,'livery','2026-11-26 03:50:44',81,1),
(9,'8','granted folders','SQL','V8__granted_folders.sql',-392970870,'livery','2026-11-26 03:50:44',95,1),
(10,'9','held record ids as written','SQL','V9__held_record_ids_as_written.sql',-1152952173,'livery','2026-11-26 03:50:44',84,1),
(11,'10','held record taken','SQL','V10__held_record_taken.sql',-498694188,'livery','2026-11-26 03:50:44',83,1),
(12,'20','folder','SQL','V20__folder.sql',36858198,'livery','2026-11-26 03:50:44',41,1);
DROP TABLE IF EXISTS `dms_raw_record`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dms_raw_record` (
  `tenant_id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `outcome` char(1) NOT NULL,
  `raw` mediumtext NOT NULL,
  PRIMARY KEY (`tenant_id`,`import_id`,`line`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `dms_raw_record` VALUES
(913637968835355172,913638021520009712,2,0x5B8CD0A4885023A15ADC0ECD9841C590,'A','A1,李四,13800138002,110105194912310021,1990/1/2'),
(913637968835355172,913638021520009712,3,0x998A60B0404CFDE38B033F0EA4ABBAB4,'R','A2,王五,13800138003,,1991-02-30'),
(913637968835355172,913638021520009712,4,0xF5715BB3CF9290AD43BFA2752B4231A7,'A','A3,赵六,13800138004,440305198001012345,1980/1/1');
DROP TABLE IF EXISTS `platform_api_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_api_key` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) DEFAULT NULL,
  `tenants` varchar(4000) DEFAULT NULL,
  `permissions` varchar(8000) DEFAULT NULL,
  `last_used_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_api_key_hash` (`tenant_id`,`key_hash`),
  KEY `platform_api_key_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_api_key_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_api_key` VALUES
(1,913637907250390219,0x15326C86CFC08976D808C835A5E1C87EBB5AB221256CCE23B71636FD29DB7033,913637904712839137,'first sign-in','2026-11-26 03:50:51.734902',NULL,NULL,NULL,'2026-11-26 03:51:00.000000');
DROP TABLE IF EXISTS `platform_audit`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_audit` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `at` datetime(6) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `cause` varchar(100) NOT NULL,
  `action` varchar(100) NOT NULL,
  `subject_kind` varchar(40) NOT NULL,
  `subject_id` varchar(100) NOT NULL,
  `details` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  `hash` binary(32) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_audit_seq` (`tenant_id`,`seq`),
  KEY `platform_audit_subject` (`tenant_id`,`subject_kind`,`subject_id`,`id`),
  KEY `platform_audit_person` (`tenant_id`,`person_id`,`id`),
  KEY `platform_audit_action` (`tenant_id`,`action`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_audit` VALUES
(1,913637901311255730,'2026-11-26 03:50:50.243908',0,'first start','platform.tenant.created','tenant','1','{\"code\":\"group\",\"kind\":\"GROUP\"}',1,0x3809B62DF609BDCCCEC7AD5C6914DEF1899CC9DDAB20206B74C942E1EE0C9F16),
(1,913637907242004002,'2026-11-26 03:50:51.657851',0,'first start','platform.person.created','person','913637904712839137','{\"name\":\"admin\",\"roles\":[\"operator in 1\"]}',2,0x06B1A8007B7C1D8BE05248E829F402C9A5EC6B271A453688F72BDACC23C8298C),
(1,913637907636266010,'2026-11-26 03:50:51.751606',0,'first start','platform.key.created','person','913637904712839137','{\"expires\":\"never\",\"key\":\"913637907250390219\",\"name\":\"first sign-in\",\"permissions\":[\"*\"],\"tenants\":[\"1\"]}',3,0x6B037D7F0BCEFEE87DE3C0760B1ED23382F556F158269BC2A858BB8B2175153F),
(1,913637968256542643,'2026-11-26 03:51:06.204975',913637904712839137,'5cc57213-413e-411e-9fe8-f44981868925','platform.tenant.created','tenant','913637968243958687','{\"code\":\"dongfeng\",\"kind\":\"BRAND\"}',4,0x5D160CC2B8E56802C41FD2AFBCF987BBB287502C75BAF9F15AA9868DCFDB1763),
(1,913637968877300518,'2026-11-26 03:51:06.352630',913637904712839137,'523f2f09-09e2-4a01-8951-85f824e8dc91','platform.tenant.created','tenant','913637968835355172','{\"code\":\"gz\",\"kind\":\"STORE\"}',5,0x0F5AD1A8F6C9F41417600DD5A19FE8BEBDA219593AC9328C70CE5136EA5E7545),
(1,913638066906574092,'2026-11-26 03:51:29.724066',913637904712839137,'baef317f-8075-4b9e-afb1-788e4b32a401','platform.role.created','role','desk','{\"permissions\":[\"crm.customers.read\"]}',6,0xBC82A80003CE756CE2EB6E1D8B17C196F08A46DD9CD9E8BBF3C1C0FB981302B3),
(1,913638068043228072,'2026-11-26 03:51:29.995907',913637904712839137,'c2cb4692-b7d1-4093-b1a5-64d9a9907052','platform.person.created','person','913638067330199458','{\"name\":\"mei\",\"roles\":[\"desk in 913637968835355172\"]}',7,0x77CEABDD2E5AB5EBE11E13636C24596D846871501D34FA3F037D79FB6F5E4E00),
(913637968835355172,913637972740253816,'2026-11-26 03:51:07.273318',913637904712839137,'b8f3b96c-e11a-49f4-a33a-0647599e609b','crm.customer.created','customer','913637972408903791','{}',1,0xAAE229044F4919834FB19CE79808DFBAA494DF8FB37B0BE9F4F2C8DAD1C9A829),
(913637968835355172,913637974870958331,'2026-11-26 03:51:07.781382',913637904712839137,'96ea4896-39f5-4c2c-9a3a-ab35eb00eb86','dms.connection.created','connection','913637974430558979','{\"adapter\":\"csv\",\"name\":\"客户\"}',2,0x1ED1C0E327F8C898F3E1A74E87D5C772B9B97D61B4D48D436FBACA95B447474D);
DROP TABLE IF EXISTS `platform_audit_head`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_audit_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `sealed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_audit_head` VALUES
(1,7,0x77CEABDD2E5AB5EBE11E13636C24596D846871501D34FA3F037D79FB6F5E4E00,'2026-11-26 03:51:30.740539'),
(913637968835355172,2,0x1ED1C0E327F8C898F3E1A74E87D5C772B9B97D61B4D48D436FBACA95B447474D,'2026-11-26 03:51:08.622939');
DROP TABLE IF EXISTS `platform_fact`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_fact` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `n` bigint(20) NOT NULL AUTO_INCREMENT,
  `lane` smallint(6) NOT NULL,
  `type` varchar(100) NOT NULL,
  `at` datetime(6) NOT NULL,
  `subjects` mediumtext NOT NULL,
  `body` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_n` (`n`),
  UNIQUE KEY `platform_fact_lane` (`tenant_id`,`lane`,`seq`),
  KEY `platform_fact_unread` (`tenant_id`,`seq`,`n`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_fact` VALUES
(913637968835355172,913637972824141601,1,6,'crm.customer.changed','2026-11-26 03:51:07.278506','[\"913637972408903791\"]','{}',1),
(913637968835355172,913638022186905520,2,1,'crm.customer.changed','2026-11-26 03:51:19.061946','[\"913638022094629143\"]','{\"source\":\"dms\"}',2),
(913637968835355172,913638022186905521,3,7,'crm.customer.changed','2026-11-26 03:51:19.061946','[\"913638022090433066\"]','{\"source\":\"dms\"}',3);
DROP TABLE IF EXISTS `platform_fact_cursor`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_fact_cursor` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `lane` smallint(6) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `done` int(11) NOT NULL,
  `attempts` int(11) NOT NULL,
  `again_at` datetime(6) DEFAULT NULL,
  `trouble` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`,`lane`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `platform_fact_head`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_fact_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_fact_head` VALUES
(1,0),
(913637968835355172,3);
DROP TABLE IF EXISTS `platform_fact_parked`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_fact_parked` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `subject` varchar(100) NOT NULL,
  `fact_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` varchar(500) NOT NULL,
  `parked_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_parked_subject` (`tenant_id`,`subscription`,`subject`,`seq`),
  KEY `platform_fact_parked_fact` (`tenant_id`,`fact_id`),
  CONSTRAINT `platform_fact_parked_fact` FOREIGN KEY (`tenant_id`, `fact_id`) REFERENCES `platform_fact` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `platform_fact_subscription`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_fact_subscription` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `since_n` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `platform_migration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `platform_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_migration` VALUES
(1,'0','<< Flyway Baseline >>','BASELINE','<< Flyway Baseline >>',NULL,'livery','2026-11-26 03:50:44',0,1),
(2,'1','tenant','SQL','V1__tenant.sql',1891869951,'livery','2026-11-26 03:50:45',44,1),
(3,'2','person','SQL','V2__person.sql',249853910,'livery','2026-11-26 03:50:45',32,1),
(4,'3','role','SQL','V3__role.sql',-1848118842,'livery','2026-11-26 03:50:45',26,1),
(5,'4','session','SQL','V4__session.sql',-145716211,'livery','2026-11-26 03:50:45',50,1),
(6,'5','api key','SQL','V5__api_key.sql',-1571757202,'livery','2026-11-26 03:50:45',68,1),
(7,'6','audit','SQL','V6__audit.sql',800912829,'livery','2026-11-26 03:50:45',54,1),
(8,'7','audit head','SQL','V7__audit_head.sql',1630350315,'livery','2026-11-26 03:50:45',37,1),
(9,'8','fact','SQL','V8__fact.sql',93259431,'livery','2026-11-26 03:50:45',71,1),
(10,'9','fact head','SQL','V9__fact_head.sql',351857819,'livery','2026-11-26 03:50:45',44,1),
(11,'10','fact subscription','SQL','V10__fact_subscription.sql',62875426,'livery','2026-11-26 03:50:45',32,1),
(12,'11','fact cursor','SQL','V11__fact_cursor.sql',946162698,'livery','2026-11-26 03:50:45',31,1),
(13,'12','fact parked','SQL','V12__fact_parked.sql',661784291,'livery','2026-11-26 03:50:45',44,1),
(14,'20','person state','SQL','V20__person_state.sql',1716715834,'livery','2026-11-26 03:50:45',48,1),
(15,'21','own role','SQL','V21__own_role.sql',-191102721,'livery','2026-11-26 03:50:45',28,1),
(16,'22','session details','SQL','V22__session_details.sql',-992150221,'livery','2026-11-26 03:50:45',42,1),
(17,'23','session ids','SQL','V23__session_ids.sql',173813553,'livery','2026-11-26 03:50:45',2,1),
(18,'24','api key scope','SQL','V24__api_key_scope.sql',-1368691478,'livery','2026-11-26 03:50:45',33,1);
DROP TABLE IF EXISTS `platform_own_role`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_own_role` (
  `tenant_id` bigint(20) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(100) NOT NULL,
  `patterns` varchar(8000) NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_own_role` VALUES
(1,'desk','前台','crm.customers.read',0,'2026-11-26 03:51:29.713853');
DROP TABLE IF EXISTS `platform_person`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_person` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `display_name` varchar(200) NOT NULL,
  `language` varchar(10) NOT NULL,
  `password_hash` varchar(255) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `suspended` tinyint(1) NOT NULL DEFAULT 0,
  `password_due` tinyint(1) NOT NULL DEFAULT 0,
  `version` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_person_name` (`tenant_id`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_person` VALUES
(1,913637904712839137,'admin','Administrator','zh-CN','$argon2id$v=19$m=19456,t=2,p=1$kb8Hm+PEhS8B3ljWZ23uow$2Ov3MV4YakrjANLT8g5Qac0KujWb7TXWuZGhHFsAGOQ','2026-11-26 03:50:51.362046',0,0,0),
(1,913638067330199458,'mei','mei','zh-CN','$argon2id$v=19$m=19456,t=2,p=1$BeK/cgJXfnppatF+/idxmg$mEWLrJ/OgwJmcpoatB1iYagR8mPF3p4nOxlRJrPEB+4','2026-11-26 03:51:29.974842',0,1,0);
DROP TABLE IF EXISTS `platform_role`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_role` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `role` varchar(40) NOT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`place_id`,`role`),
  CONSTRAINT `platform_role_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_role` VALUES
(1,913637904712839137,1,'operator'),
(1,913638067330199458,913637968835355172,'desk');
DROP TABLE IF EXISTS `platform_session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_session` (
  `tenant_id` bigint(20) NOT NULL,
  `secret_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `csrf` varchar(60) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `id` bigint(20) NOT NULL DEFAULT 0,
  `last_seen_at` datetime(6) DEFAULT NULL,
  `user_agent` varchar(100) NOT NULL DEFAULT '',
  `address` varchar(45) NOT NULL DEFAULT '',
  PRIMARY KEY (`tenant_id`,`secret_hash`),
  KEY `platform_session_expires` (`tenant_id`,`expires_at`),
  KEY `platform_session_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_session_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

DROP TABLE IF EXISTS `platform_tenant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_tenant` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(200) NOT NULL,
  `brand_id` bigint(20) DEFAULT NULL,
  `region` char(2) NOT NULL,
  `time_zone` varchar(50) NOT NULL,
  `currency` char(3) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_tenant_code` (`tenant_id`,`code`),
  KEY `platform_tenant_kind` (`tenant_id`,`kind`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

INSERT INTO `platform_tenant` VALUES
(1,1,'GROUP','group','Group',NULL,'CN','Asia/Shanghai','CNY','2026-11-26 03:50:49.864868'),
(1,913637968243958687,'BRAND','dongfeng','东风',NULL,'CN','Asia/Shanghai','CNY','2026-11-26 03:51:06.201200'),
(1,913637968835355172,'STORE','gz','广州店',913637968243958687,'CN','Asia/Shanghai','CNY','2026-11-26 03:51:06.342549');

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

