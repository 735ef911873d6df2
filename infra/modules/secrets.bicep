// The address of the database with its password, and the key of the optional language model. Only the bot's identity may
// read them.
@minLength(3)
@maxLength(24)
param name string
param location string
param readerPrincipalId string
param databaseHost string
param databaseName string
param databaseLogin string

@secure()
param databasePassword string

@description('Empty: there is no language model.')
@secure()
param chooserApiKey string

// Built-in role "Key Vault Secrets User".
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    contentType: 'postgres URL'
    value: 'postgres://${databaseLogin}:${uriComponent(databasePassword)}@${databaseHost}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource chooserKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(chooserApiKey)) {
  parent: vault
  name: 'chooser-api-key'
  properties: {
    contentType: 'API key'
    value: chooserApiKey
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// References, not the secrets themselves: the app's settings show where they are kept and nothing more.
output databaseUrlReference string = '@Microsoft.KeyVault(SecretUri=${databaseUrl.properties.secretUri})'
output chooserApiKeyReference string = empty(chooserApiKey) ? '' : '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/chooser-api-key)'
